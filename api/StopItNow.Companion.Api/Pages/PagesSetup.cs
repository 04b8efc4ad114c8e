using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using StopItNow.Companion.Api.Pages.Languages;
using StopItNow.Companion.Api.Pages.Partner;
using StopItNow.Companion.Api.Problems;
using StopItNow.Companion.Api.Startup;

namespace StopItNow.Companion.Api.Pages;

internal static class PagesSetup
{
    /// <summary>Adds the pages for people.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services) =>
        services
            .AddSingleton<BuiltExtension>()
            .AddSingleton<PartnerScript>()
            .AddSingleton<SiteFiles>()
            .AddSingleton<PageLanguages>()
            .AddSingleton<IStartupCheck>(provider => provider.GetRequiredService<PageLanguages>())
            .AddSingleton<ProblemPages>()

            // Letters of every language as they are: only what could end an element or an attribute is escaped.
            .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
            .Configure<RouteOptions>(options => options.ConstraintMap[LanguageConstraint.Name] = typeof(LanguageConstraint))
            .Configure<MvcOptions>(options => options.Conventions.Add(new LanguagePrefixes()))
            .AddControllersAndViews();
}
