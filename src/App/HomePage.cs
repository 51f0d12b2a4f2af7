using System.Globalization;
using System.Net;
using System.Text;

namespace App;

/// <summary>The yard on one page: which version answers, and every train. It needs no script and nothing from elsewhere.</summary>
internal static class HomePage
{
    private const int RefreshSeconds = 5;
    private const int ShortLength = 12;

    private const string Style = """
        :root { color-scheme: light dark; --accent: hsl(var(--hue) 55% 42%); --line: color-mix(in srgb, CanvasText 14%, Canvas); }
        @media (prefers-color-scheme: dark) { :root { --accent: hsl(var(--hue) 60% 62%); } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 60rem; padding: 2rem 1.25rem; font: 1rem/1.5 system-ui, sans-serif; }
        header { border-left: .5rem solid var(--accent); padding-left: 1rem; margin-bottom: 2rem; }
        h1 { margin: 0; font-size: 1.1rem; font-weight: 600; }
        .version { margin: 0; color: var(--accent); font: 600 clamp(1.6rem, 6vw, 3rem)/1.2 ui-monospace, monospace; }
        .full { margin: 0; overflow-wrap: anywhere; font: .8rem ui-monospace, monospace; opacity: .7; }
        article { border: 1px solid var(--line); border-radius: .5rem; padding: 1rem; margin-bottom: 1rem; }
        article h2 { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .5rem; margin: 0 0 .75rem; font-size: 1rem; }
        article h2 small { font-weight: 400; opacity: .75; }
        ol { display: flex; flex-wrap: wrap; gap: .3rem; margin: 0; padding: 0; list-style: none; }
        li { min-width: 2.2rem; padding: .15rem .5rem; border: 1px solid var(--line); border-radius: .25rem; font-size: .85rem; }
        li.loaded { background: var(--accent); border-color: var(--accent); color: Canvas; }
        pre { overflow-x: auto; padding: 1rem; border: 1px solid var(--line); border-radius: .5rem; font-size: .85rem; }
        """;

    private const string Empty = """
        <p>The yard is empty. Put a train together:</p>
        <pre>curl -X POST -H 'Content-Type: application/json' -d '{"number":"FR4711","wagons":12}' …/trains</pre>

        """;

    /// <summary>Answers with the page.</summary>
    public static IResult Show(Yard yard, HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";
        return TypedResults.Text(Render(VersionStamp.Own.Version, yard.Trains), "text/html; charset=utf-8");
    }

    /// <summary>Writes the page.</summary>
    /// <param name="version">The version that answers; it also gives the page its colour, so that a change is seen at once.</param>
    /// <param name="trains">The trains, in the order they are shown.</param>
    public static string Render(string version, IReadOnlyList<Train> trains) => $$"""
        <!doctype html>
        <html lang="en" style="--hue: {{Hue(version)}}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="refresh" content="{{RefreshSeconds}}">
        <title>Freight yard {{Short(version)}}</title>
        <style>
        {{Style}}
        </style>
        </head>
        <body>
        <header>
        <h1>Freight yard, answered by version</h1>
        <p class="version">{{Short(version)}}</p>
        <p class="full">{{version}}</p>
        </header>
        <main>
        {{Rows(trains)}}</main>
        </body>
        </html>

        """;

    private static string Rows(IReadOnlyList<Train> trains)
    {
        if (trains.Count == 0)
            return Empty;

        var rows = new StringBuilder();
        foreach (var train in trains)
            rows.Append(Row(train));
        return rows.ToString();
    }

    private static string Row(Train train) => string.Create(CultureInfo.InvariantCulture, $"""
        <article>
        <h2>{train.Number} <small>{State(train)}, {train.Tonnes:0.###} of {Train.MaximumTonnes:0} t</small></h2>
        <ol>{string.Concat(Enumerable.Range(1, train.Wagons).Select(wagon => Cell(train, wagon)))}</ol>
        </article>

        """);

    private static string State(Train train) => train.DepartedAt is { } left
        ? string.Create(CultureInfo.InvariantCulture, $"left at {left.UtcDateTime:HH:mm} UTC")
        : $"{train.Loads.Count} of {train.Wagons} wagons loaded";

    private static string Cell(Train train, int wagon) => train.Loads.TryGetValue(wagon, out var load)
        ? string.Create(CultureInfo.InvariantCulture, $"<li class=\"loaded\" title=\"{load.Tonnes:0.###} t\">{wagon} {WebUtility.HtmlEncode(load.Cargo)}</li>")
        : $"<li>{wagon}</li>";

    private static string Short(string version) => version.Length > ShortLength ? version[..ShortLength] : version;

    private static int Hue(string version) =>
        version == VersionStamp.Unknown ? 210 : int.Parse(version.AsSpan(0, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture) % 360;
}
