using StopItNow.Companion.Api.Serving;

namespace StopItNow.Companion.Api.Pages;

/// <summary>The built extension as found at start, in memory. Its absence is no fault: the pages say so.</summary>
internal sealed class BuiltExtension
{
    /// <summary>Package for Chromium and the browsers built on it.</summary>
    public const string Chromium = "a-pause-chromium.zip";

    /// <summary>Package for Firefox.</summary>
    public const string Firefox = "a-pause-firefox.zip";

    private readonly Dictionary<string, Representation> _packages;

    public BuiltExtension(IConfiguration configuration)
    {
        var files = Read(Path.GetFullPath(configuration["Extension:PackageDirectory"] ?? "packages", AppContext.BaseDirectory));
        _packages = files.ToDictionary(file => file.Key, file => Representation.Plain("application/zip", file.Value), StringComparer.Ordinal);
        ServiceOrigin = files.Values.Select(PackageOrigin.Read).FirstOrDefault(origin => origin is not null);
    }

    /// <summary>The service the packages were built for, such as <c>http://localhost:5080</c>; null when there are none or they do not say.</summary>
    public string? ServiceOrigin { get; }

    /// <summary>Whether both packages are here.</summary>
    public bool IsComplete => Has(Chromium) && Has(Firefox);

    /// <summary>Whether this package is here.</summary>
    public bool Has(string file) => _packages.ContainsKey(file);

    /// <summary>A package, or null.</summary>
    public Representation? Find(string file) => _packages.GetValueOrDefault(file);

    /// <summary>What somebody should know who finds the packages on another service than their own; null when there is nothing to say.</summary>
    /// <param name="servedOn">Origins the packages are offered on.</param>
    public string? Warning(IEnumerable<string> servedOn) =>
        OtherService(servedOn) is { } origin ? $"The offered packages take their messages from {origin} only." : null;

    /// <summary>The service the packages belong to where that is another; null where it is this one or unknown.</summary>
    /// <param name="servedOn">Origins the packages are offered on.</param>
    public string? OtherService(IEnumerable<string> servedOn) =>
        ServiceOrigin is { } origin && !servedOn.Contains(origin, StringComparer.OrdinalIgnoreCase) ? origin : null;

    private static Dictionary<string, byte[]> Read(string directory) =>
        new[] { Chromium, Firefox }
            .Where(file => File.Exists(Path.Combine(directory, file)))
            .ToDictionary(file => file, file => File.ReadAllBytes(Path.Combine(directory, file)), StringComparer.Ordinal);
}
