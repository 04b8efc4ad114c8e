using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using StopItNow.Companion.Api.Tests.Running;
using StopItNow.Companion.Catalogue.Trust;

namespace StopItNow.Companion.Api.Tests.Security;

/// <summary>The service verifies and never signs: it cannot lose a key that it never opens.</summary>
public sealed class PrivateKeysTests
{
    /// <summary>Every way the framework has to take in a private key, or a certificate with one.</summary>
    private static readonly string[] ReadsKeys =
    [
        "ImportPkcs8PrivateKey", "ImportEncryptedPkcs8PrivateKey", "ImportECPrivateKey", "ImportRSAPrivateKey", "ImportFromPem", "ImportFromEncryptedPem", "ImportParameters",
        "FromXmlString", "CreateFromPem", "CreateFromPemFile", "CreateFromEncryptedPem", "CreateFromEncryptedPemFile", "LoadPkcs12", "LoadPkcs12FromFile", "LoadCertificateFromFile",
    ];

    private static readonly string[] UsesKeys = ["SignData", "SignHash", "TrySignData", "TrySignHash", "GenerateKey"];

    [Fact]
    public void The_service_and_the_catalogue_refer_to_nothing_that_reads_a_private_key()
    {
        Assert.DoesNotContain(Members(typeof(Program).Assembly.Location), member => ReadsKeys.Contains(member.Name) || UsesKeys.Contains(member.Name));
        Assert.DoesNotContain(Members(typeof(TrustedRoot).Assembly.Location), member => ReadsKeys.Contains(member.Name));
    }

    [Fact]
    public void The_service_refers_neither_to_signing_nor_to_the_publisher()
    {
        Assert.DoesNotContain(Members(typeof(Program).Assembly.Location), member => member.Owner is nameof(Signing) or nameof(ECDsa));
        Assert.DoesNotContain(typeof(Program).Assembly.GetReferencedAssemblies(), assembly => assembly.Name!.Contains("publisher", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void These_checks_would_see_it()
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(ECDsa.Create(ECCurve.NamedCurves.nistP256).ExportPkcs8PrivateKeyPem());

        var members = Members(typeof(PrivateKeysTests).Assembly.Location).ToList();
        Assert.Contains(members, member => ReadsKeys.Contains(member.Name));
        Assert.Contains(members, member => member.Owner == nameof(Signing));
        Assert.Contains(Members(typeof(TrustedRoot).Assembly.Location), member => UsesKeys.Contains(member.Name));
    }

    [Fact]
    public async Task Starts_reloads_and_answers_without_opening_a_key_beside_its_store_or_in_its_profile()
    {
        using var store = new StoreFolder(TestContent.Small);
        var beside = WriteKeys(Path.Combine(store.Path, "keys"));
        var inStore = WriteKeys(store.Path);
        var profile = Directory.CreateTempSubdirectory("profile-").FullName;
        var inProfile = WriteKeys(Path.Combine(profile, "stopitnow-companion", "development-keys"));
        using var reads = new ReadsOfKeys([beside, inStore, inProfile]);
        using (var service = ServiceProcess.Start(store.Path, ("XDG_DATA_HOME", profile), ("LOCALAPPDATA", profile), ("HOME", profile)))
        {
            var address = await service.Address();
            using var client = new HttpClient { BaseAddress = new Uri(address) };
            store.Publish(TestContent.Edited("Grey heron"), 2);
            while ((await (await client.Get("/health/ready")).Json()).GetProperty("sequence").GetInt32() != 2)
                await Task.Delay(50, Responses.Patience);
            foreach (var target in new[] { "/", "/help", "/api", "/v1/messages", "/v1/releases", "/v1/catalogue/head", "/v1/catalogue/roots/1", "/v1/catalogue/roots/2", "/openapi/v1.json" })
                (await client.Get(target)).Dispose();
        }

        Assert.Empty(reads.Seen);
        foreach (var folder in new[] { beside, inStore, inProfile })
        {
            _ = await File.ReadAllTextAsync(Path.Combine(folder, "head-1.pem"), Responses.Patience);
            await reads.UntilSeen(folder);
        }

        Directory.Delete(profile, recursive: true);
    }

    private static string WriteKeys(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var name in new[] { "head-1.pem", "root-1.pem", "root-2.pem", "root-3.pem" })
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            File.WriteAllText(
                Path.Combine(folder, name),
                key.ExportEncryptedPkcs8PrivateKeyPem("development", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1_000)));
        }

        return folder;
    }

    /// <summary>Every method and field of other assemblies that an assembly's code names, with the type it belongs to; from its metadata, so that unreached code counts.</summary>
    private static IEnumerable<(string Owner, string Name)> Members(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        foreach (var handle in metadata.MemberReferences)
        {
            var member = metadata.GetMemberReference(handle);
            var owner = member.Parent.Kind == HandleKind.TypeReference
                ? metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)member.Parent).Name)
                : "";
            yield return (owner, metadata.GetString(member.Name));
        }
    }
}
