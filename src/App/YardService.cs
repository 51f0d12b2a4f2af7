using System.Text.Json;
using System.Text.Json.Serialization;
using App.Storage;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Logging.Console;

namespace App;

/// <summary>Puts the service together.</summary>
internal static class YardService
{
    /// <summary>Adds what the service is made of.</summary>
    public static void AddYard(this WebApplicationBuilder builder, Settings settings)
    {
        builder.WebHost.UseUrls(settings.Url);

        // A start that went wrong ends Main, which says so in one line; the host would add a page of stack to it.
        builder.Logging
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None)
            .AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
            .AddSimpleConsole(OneLineEach);
        builder.Services
            .AddSingleton(settings)
            .AddSingleton(TimeProvider.System)
            .AddSingleton(Store(settings))
            .AddSingleton<Yard>()
            .AddSingleton<Readiness>()
            .AddHostedService(services => services.GetRequiredService<Readiness>())
            .Configure<HostOptions>(options => options.ShutdownTimeout = settings.ShutdownLimit)
            .Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true)
            .ConfigureHttpJsonOptions(options => ReadStrictly(options.SerializerOptions))
            .AddProblemDetails(options => options.CustomizeProblemDetails = SayWhatWasWrong);
    }

    /// <summary>Maps every route of the service.</summary>
    public static void MapYard(this WebApplication app)
    {
        app.Use(next => context => app.Services.GetRequiredService<Readiness>().TrackAsync(context, next));
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = error => (error as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status500InternalServerError,
            SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException,
        });
        app.UseStatusCodePages();
        app.MapGet("/", HomePage.Show);
        app.MapGet("/version", () => TypedResults.Ok(VersionStamp.Own));
        app.MapGet("/health", SayHealth);
        app.MapTrains();
    }

    private static ITrainStore Store(Settings settings)
    {
        if (settings.Database is null)
            return new MemoryTrains();

        var database = new Database(settings.Database);
        using var connection = database.Open();
        return Schema.Own(AppContext.BaseDirectory).FindProblem(Schema.Of(connection)) is { } problem
            ? throw new SettingsException($"The service did not start: {problem}.")
            : new SqliteTrains(database);
    }

    private static IResult SayHealth(Readiness readiness, Settings settings, HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        if (settings.Instance is not null)
            response.Headers["Shunt-Instance"] = settings.Instance;

        return readiness.CanServe
            ? TypedResults.Ok(new Health("serving"))
            : TypedResults.Json(new Health("unavailable"), AppJson.Default.Health, statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private static void SayWhatWasWrong(ProblemDetailsContext problem)
    {
        var cause = problem.HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (cause is BadHttpRequestException)
            problem.ProblemDetails.Detail = cause.InnerException?.Message ?? cause.Message;
    }

    // A member that is missing or unknown is the caller's mistake, and is said so instead of being guessed.
    private static void ReadStrictly(JsonSerializerOptions json)
    {
        json.TypeInfoResolverChain.Insert(0, AppJson.Default);
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.RespectNullableAnnotations = true;
        json.RespectRequiredConstructorParameters = true;
    }

    private static void OneLineEach(SimpleConsoleFormatterOptions console)
    {
        console.SingleLine = true;
        console.ColorBehavior = LoggerColorBehavior.Disabled;
        console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ ";
        console.UseUtcTimestamp = true;
    }
}
