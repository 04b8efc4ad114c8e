using StopItNow.Companion.Api.Serving;

namespace StopItNow.Companion.Api.Pages;

/// <summary>The files that pages need, part of the program.</summary>
internal sealed class SiteFiles
{
    /// <summary>The one style sheet.</summary>
    public Representation Style { get; } = Representation.Compressed("text/css; charset=utf-8", Read("site.css"));

    /// <summary>What the page for partners has besides.</summary>
    public Representation PartnerStyle { get; } = Representation.Compressed("text/css; charset=utf-8", Read("partner.css"));

    /// <summary>The tab's icon.</summary>
    public Representation Icon { get; } = Representation.Compressed("image/svg+xml", Read("icon.svg"));

    private static ReadOnlyMemory<byte> Read(string name)
    {
        using var file = typeof(SiteFiles).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }
}
