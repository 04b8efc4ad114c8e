using System.Net.Sockets;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Connections;

namespace StopItNow.Companion.Api.Startup;

internal static partial class StartupSetup
{
    private const string DefaultAddress = "http://localhost:5080";
    private const string Kestrel = "Microsoft.AspNetCore.Server.Kestrel.Core";
    private const int Refused = 1;
    private const string InlineCompletions = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";

    /// <summary>
    /// Kestrel with no Server header, limits at twice those of our own that answer in words, and the default address where nobody
    /// configured one. The address is not in appsettings.json, because that would win over ASPNETCORE_URLS.
    /// </summary>
    public static void AddServer(this WebApplicationBuilder builder)
    {
        AnswerWhereTheRequestArrives(builder);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = 2 * Problems.RequestSize.MaxTarget;
            kestrel.Limits.MaxRequestHeadersTotalSize = 2 * Problems.RequestSize.MaxHeaders;
            kestrel.Limits.MaxRequestBodySize = 0;

            // A socket that systemd holds outlives a restart, so that requests wait in it and none is refused (decision 0104).
            kestrel.UseSystemd();
        });
        string[] elsewhere = ["urls", "http_ports", "https_ports"];
        if (elsewhere.All(key => string.IsNullOrEmpty(builder.Configuration[key])) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(DefaultAddress);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddHostedService<Welcome>();
    }

    /// <summary>
    /// Reads, answers and writes on the thread that hears of a request, without handing it over (decision 0103). The runtime reads the variable when
    /// the first socket is made and has no other switch for it; an operator's own value stands.
    /// </summary>
    private static void AnswerWhereTheRequestArrives(WebApplicationBuilder builder)
    {
        if (Environment.GetEnvironmentVariable(InlineCompletions) is null)
            Environment.SetEnvironmentVariable(InlineCompletions, "1");
        builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
    }

    /// <summary>What follows may take its time, so it leaves the thread that hears of requests; the catalogue's bytes were answered on it.</summary>
    public static void UseThreadPool(this WebApplication app) => app.Use(static async (HttpContext context, RequestDelegate next) =>
    {
        await Task.Yield();
        await next(context);
    });

    /// <summary>Runs every startup check; prints each problem as a sentence, without a stack trace, and says whether there was any.</summary>
    public static bool RefusesToStart(this WebApplication app)
    {
        var problems = app.Services.GetServices<IStartupCheck>().SelectMany(check => check.FindProblems()).ToList();
        foreach (var problem in problems)
            Console.Error.WriteLine($"Not started. {problem}");
        return problems.Count > 0;
    }

    /// <summary>Serves until stopped; the process's exit code.</summary>
    public static async Task<int> ServeAsync(this WebApplication app)
    {
        try
        {
            await app.RunAsync();
            return 0;
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            Console.Error.WriteLine($"Not started. Another program already uses the address{Taken(e)}: stop it, or choose another with --urls.");
            return Refused;
        }
        catch (Exception e) when (e is FormatException or SocketException or ArgumentOutOfRangeException { ParamName: "port" } || e.Source == Kestrel)
        {
            Console.Error.WriteLine($"Not started. The address to serve on cannot be used ({e.Message.TrimEnd('.')}). Give one such as {DefaultAddress} with --urls.");
            return Refused;
        }
    }

    /// <summary>The address as Kestrel's message names it: by now Kestrel has forgotten which ones it was given.</summary>
    private static string Taken(IOException refusal) => Address().Match(refusal.Message) is { Success: true } address ? $" {address.Value}" : "";

    [GeneratedRegex(@"https?://[^\s]+(?<![:.,])")]
    private static partial Regex Address();

    /// <summary>Exit code of a refusal.</summary>
    public static int Refusal => Refused;
}
