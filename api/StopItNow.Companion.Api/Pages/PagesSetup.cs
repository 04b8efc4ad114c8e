using StopItNow.Companion.Api.Startup;

namespace StopItNow.Companion.Api.Pages;

internal static class PagesSetup
{
    /// <summary>Adds the pages for people.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services) =>
        services.AddSingleton<BuiltExtension>().AddSingleton<SiteFiles>().AddControllersAndViews();
}
