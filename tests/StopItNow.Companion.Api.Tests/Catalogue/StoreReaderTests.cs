using System.Security.Cryptography;
using StopItNow.Companion.Api.Catalogue;
using StopItNow.Companion.Api.Tests.Running;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Catalogue.Trust;

namespace StopItNow.Companion.Api.Tests.Catalogue;

/// <summary>What is and what is not taken from the files of a store.</summary>
public sealed class StoreReaderTests : IDisposable
{
    private static readonly SignedContent Edited = TestContent.Edited("Grey heron");
    private readonly StoreFolder _store = new(TestContent.Small);

    private static string SomeBlob => TestContent.Small.Blobs.Keys.Order(StringComparer.Ordinal).First();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void Reads_the_release_the_pointer_names()
    {
        _store.Publish(Edited, 2).Put(TestContent.Small, 3);
        var catalogue = Read();

        Assert.Equal(new Position(1, 2), catalogue.Position);
        Assert.Equal("Grey heron", catalogue.Release.Content.Messages["en-GB"][0].Title);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1-")]
    [InlineData("1-1")]
    [InlineData("1-1\n\n")]
    [InlineData("1-1\r\n")]
    [InlineData("../../elsewhere\n")]
    [InlineData("1-1 and a long line of something else that is not a pointer at all\n")]
    public void Rejects_a_truncated_pointer_or_one_that_says_something_else(string text)
    {
        _store.Point(text);
        IsRefused("bad-pointer", "current");
    }

    [Fact]
    public void Rejects_a_store_without_a_pointer()
    {
        File.Delete(_store.Pointer);
        IsRefused("no-pointer", "current");
    }

    [Fact]
    public void Rejects_a_pointer_to_nothing()
    {
        _store.Point("1-7\n");
        IsRefused("no-head", "releases/1-7/head.json");
    }

    [Fact]
    public void Rejects_a_half_written_release_that_has_only_its_folder()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_store.Head(2))!);
        _store.Point("1-2\n");
        IsRefused("no-head", "releases/1-2/head.json");
    }

    [Fact]
    public void Rejects_a_half_written_head()
    {
        _store.Put(Edited, 2).Point("1-2\n");
        File.WriteAllBytes(_store.Head(2), File.ReadAllBytes(_store.Head(2))[..500]);
        IsRefused("not-json", "releases/1-2/head.json");
    }

    [Fact]
    public void Rejects_a_missing_blob()
    {
        File.Delete(_store.Blob(SomeBlob));
        IsRefused("blob-missing", $"blobs/{SomeBlob}");
    }

    [Fact]
    public void Rejects_a_half_written_blob()
    {
        File.WriteAllBytes(_store.Blob(SomeBlob), TestContent.Small.Blobs[SomeBlob].ToArray()[..^1]);
        IsRefused("wrong-size", $"blobs/{SomeBlob}");
    }

    [Fact]
    public void Rejects_every_blob_and_head_and_root_with_one_flipped_bit()
    {
        // The note that a release was published says so by being there.
        foreach (var file in Directory.GetFiles(_store.Path, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "published"))
        {
            StoreFolder.FlipBit(file);
            Assert.False(Try().IsRead, file);
            StoreFolder.FlipBit(file);
        }

        Assert.True(Try().IsRead);
    }

    [Fact]
    public void Rejects_a_head_too_large_to_be_one()
    {
        File.WriteAllBytes(_store.Head(), new byte[100_000]);
        IsRefused("too-large", "releases/1-1/head.json");
    }

    [Fact]
    public void Rejects_a_head_that_nobody_signed()
    {
        _store.WriteHead(new(1, 1), TestContent.Small.Head(TestRoot.First, 1).ToEnvelope().Encode());
        IsRefused("unsigned", "releases/1-1/head.json");
    }

    [Fact]
    public void Rejects_a_head_signed_with_a_root_key()
    {
        _store.WriteHead(new(1, 1), Signing.Sign(TestContent.Small.Head(TestRoot.First, 1).ToEnvelope(), TestRoot.First.RootKey).Encode());
        IsRefused("wrong-key-role", "releases/1-1/head.json");
    }

    [Fact]
    public void Rejects_a_head_signed_with_a_stranger_s_key()
    {
        using var stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        _store.WriteHead(new(1, 1), Signing.Sign(TestContent.Small.Head(TestRoot.First, 1).ToEnvelope(), stranger).Encode());
        IsRefused("unknown-key", "releases/1-1/head.json");
    }

    [Fact]
    public void Rejects_a_release_in_another_s_folder()
    {
        _store.WriteHead(new(1, 2), File.ReadAllBytes(_store.Head())).Point("1-2\n");
        IsRefused("wrong-folder", "releases/1-2/head.json");
    }

    [Fact]
    public void Rejects_a_folder_in_the_place_of_a_file_and_names_it()
    {
        foreach (var (file, name) in new[] { (_store.Blob(SomeBlob), $"blobs/{SomeBlob}"), (_store.RootFile(1), "roots/1.json"), (_store.Head(), "releases/1-1/head.json"), (_store.Pointer, "current") })
        {
            File.Delete(file);
            Directory.CreateDirectory(file);
            IsRefused("unreadable", name);
        }
    }

    [Fact]
    public void Follows_the_chain_of_roots_to_the_one_the_release_is_signed_under()
    {
        _store.AddRoot().AddRoot().Publish(Edited, 1);
        var catalogue = Read();

        Assert.Equal(new Position(3, 1), catalogue.Position);
        Assert.Equal([1, 2, 3], catalogue.Roots.Select(root => root.Version));
    }

    [Fact]
    public void Leaves_a_root_aside_until_a_release_is_signed_under_it()
    {
        _store.AddRoot();
        Assert.Equal([1], Read().Roots.Select(root => root.Version));
    }

    [Fact]
    public void Rejects_a_store_without_its_first_root()
    {
        File.Delete(_store.RootFile(1));
        IsRefused("no-root", "roots/1.json");
    }

    [Fact]
    public void Rejects_a_gap_in_the_chain()
    {
        _store.AddRoot().AddRoot().Publish(Edited, 1);
        File.Delete(_store.RootFile(2));
        IsRefused("no-root", "roots/2.json");
    }

    [Fact]
    public void Rejects_a_root_under_another_s_number()
    {
        _store.AddRoot().AddRoot().Publish(Edited, 1);
        File.Copy(_store.RootFile(3), _store.RootFile(2), overwrite: true);
        IsRefused("root-gap", "roots/2.json");
    }

    [Fact]
    public void Rejects_a_first_root_that_is_a_later_one()
    {
        _store.WriteRoot(1, TestRoot.New(version: 2).Bytes);
        IsRefused("root-gap", "roots/1.json");
    }

    [Fact]
    public void Rejects_a_root_that_the_one_before_did_not_sign()
    {
        _store.AddRoot(TestRoot.First.Next(signedByLast: false)).Publish(Edited, 1);
        IsRefused("unknown-key", "roots/2.json");
    }

    [Fact]
    public void Rejects_a_root_of_another_channel()
    {
        _store.AddRoot(TestRoot.First.Next(channel: Channels.Production)).Publish(Edited, 1);
        IsRefused("wrong-channel", "roots/2.json");
    }

    [Fact]
    public void Rejects_a_root_of_development_where_people_rely_on_it() =>
        IsRefused("wrong-channel", "roots/1.json", allowDevelopment: false);

    [Fact]
    public void Takes_a_root_of_production_there()
    {
        using var store = new StoreFolder(TestContent.Small.Under(TestRoot.New(Channels.Production)));
        Assert.True(new StoreReader(new StoreDirectory(store.Path), allowDevelopment: false).Read(new(1, 1), null).IsRead);
    }

    [Fact]
    public void Takes_nothing_below_what_is_served()
    {
        var served = Read(_store.Publish(Edited, 2));
        _store.Point("1-1\n");

        Assert.Equal(("rollback", "current"), Why(Try(served)));
    }

    [Fact]
    public void Takes_a_new_root_s_first_release_above_any_sequence()
    {
        var served = Read(_store.Publish(Edited, 9_007_199_254_740_991));
        Assert.Equal(new Position(2, 1), Try(_store.AddRoot().Publish(TestContent.Small, 1), served).Value!.Position);
    }

    [Fact]
    public void Takes_no_other_release_under_the_number_being_served()
    {
        var served = Read();
        _store.Put(Edited, 1);

        Assert.Equal(("equivocation", "releases/1-1/head.json"), Why(Try(served)));
    }

    [Fact]
    public void Trusts_the_roots_it_serves_and_not_what_became_of_their_files()
    {
        var served = Read();
        _store.WriteRoot(1, TestRoot.New().Bytes).Publish(Edited, 2);

        Assert.Equal(TestRoot.First.Bytes, Try(served).Value!.Roots[0].Bytes.ToArray());
    }

    private PublishedCatalogue Read() => Try().Value!;

    private static PublishedCatalogue Read(StoreFolder store) => Try(store).Value!;

    private StoreReading<PublishedCatalogue> Try(PublishedCatalogue? served = null) => Try(_store, served);

    private static StoreReading<PublishedCatalogue> Try(StoreFolder store, PublishedCatalogue? served = null, bool allowDevelopment = true)
    {
        var reader = new StoreReader(new StoreDirectory(store.Path), allowDevelopment);
        var pointer = reader.ReadPointer();
        return pointer.IsRead ? reader.Read(pointer.Value, served) : pointer.Problem;
    }

    private void IsRefused(string reason, string file, bool allowDevelopment = true) =>
        Assert.Equal((reason, file), Why(Try(_store, null, allowDevelopment)));

    private static (string? Reason, string? File) Why(StoreReading<PublishedCatalogue> reading) => (reading.Problem?.Reason, reading.Problem?.File);
}
