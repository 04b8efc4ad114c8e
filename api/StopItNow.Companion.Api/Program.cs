using StopItNow.Companion.Api.Catalogue;
using StopItNow.Companion.Api.Logging;
using StopItNow.Companion.Api.Mailboxes;
using StopItNow.Companion.Api.Measurements;
using StopItNow.Companion.Api.OpenApi;
using StopItNow.Companion.Api.Pages;
using StopItNow.Companion.Api.Problems;
using StopItNow.Companion.Api.RateLimiting;
using StopItNow.Companion.Api.Security;
using StopItNow.Companion.Api.Startup;

// The application's own folder, wherever it is started from: settings, release and packages lie there.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });

builder.AddServer();
builder.AddMeasurements();
builder.Services
    .AddPrivateLogging()
    .AddProblems()
    .AddClientRateLimits()
    .AddCatalogue()
    .AddMailboxes()
    .AddPages()
    .AddDescription()
    .AddCors();

var app = builder.Build();
if (app.RefusesToStart())
    return StartupSetup.Refusal;

app.UseSecurityHeaders();
app.UseProblems();
app.UseKnownProxies();
app.UseRouteNames();
app.UsePublicCors();
app.UseRateLimiter();
app.UsePublicPreflights();
app.UseCatalogueFiles();
app.UseThreadPool();
app.UseRouting();
app.MapControllers();
app.MapDescription();

return await app.ServeAsync();
