using System.Reflection;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;
using StopItNow.Companion.Api.Parameters;

namespace StopItNow.Companion.Api.Startup;

internal static class ControllersSetup
{
    /// <summary>MVC without what nothing here uses: no form binding, no validation, no cookies.</summary>
    public static IServiceCollection AddControllersAndViews(this IServiceCollection services)
    {
        services.AddMvcCore(options => options.Filters.Add<StrictQueryFilter>())
            .AddApiExplorer()
            .AddViews()
            .AddRazorViewEngine()
            .ConfigureApiBehaviorOptions(options => (options.SuppressMapClientErrors, options.SuppressModelStateInvalidFilter) = (true, true))
            .ConfigureApplicationPartManager(parts => parts.FeatureProviders.Add(new InternalControllers()));
        services.Configure<RazorViewEngineOptions>(options =>
        {
            options.ViewLocationFormats.Clear();
            options.ViewLocationFormats.Add("/Pages/{1}/{0}.cshtml");
            options.ViewLocationFormats.Add("/Pages/Shared/{0}.cshtml");
        });

        // Views bring data protection along, which would write a key to the operator's disk for cookies that nobody gets.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        return services;
    }

    private sealed class InternalControllers : ControllerFeatureProvider
    {
        protected override bool IsController(TypeInfo typeInfo) => typeInfo.IsSubclassOf(typeof(ControllerBase)) && typeInfo.IsSealed;
    }
}
