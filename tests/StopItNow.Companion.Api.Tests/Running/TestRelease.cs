using StopItNow.Companion.Api.Catalogue;
using StopItNow.Companion.Catalogue.Releases;

namespace StopItNow.Companion.Api.Tests.Running;

internal static class TestRelease
{
    public static Release Read(SignedContent content) =>
        ReleaseReader.Read(content.HeadBytes, sha256 => content.Blobs.TryGetValue(sha256, out var bytes) ? bytes : null, content.Root.Trusted).Release!;

    public static PublishedCatalogue Catalogue(SignedContent content, params KeyValuePair<string, ReadOnlyMemory<byte>>[] earlierBlobs) =>
        new([content.Root.Trusted], Read(content), [Publication.Of(HeadReader.Read(content.HeadBytes, content.Root.Trusted).Head!)], earlierBlobs);

    public static IReadOnlyList<string> CountriesOf(SignedContent content) => [.. Read(content).Content.Countries.Select(country => country.Code)];
}
