using System.Globalization;
using Serilog;
using Serilog.Events;
using Serilog.Parsing;

namespace Nuke.Common.Reporting;

/// <summary>
/// The logger behind <see cref="Log"/>. It implements only what the interface cannot: the rest of a logger is made when the first
/// message with a template comes, so that a build that logs nothing does not wait for it.
/// </summary>
internal sealed class NarrationLogger : ILogger
{
    public bool IsEnabled(LogEventLevel level) => Narration.IsEnabled(level);

    public void Write(LogEvent logEvent)
    {
        Narration.Line(logEvent.Level, Text(logEvent));
        if (logEvent.Exception is { } exception)
            Narration.Line(logEvent.Level, Narration.Verbosity == Verbosity.Verbose ? exception.ToString() : exception.Message);
    }

    /// <summary>Renders a message with texts as they are: Serilog itself puts them in quotes.</summary>
    private static string Text(LogEvent logEvent)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        foreach (var token in logEvent.MessageTemplate.Tokens)
        {
            if (token is PropertyToken { Format: null } property
                && logEvent.Properties.GetValueOrDefault(property.PropertyName) is ScalarValue { Value: string text })
            {
                writer.Write(text);
            }
            else
            {
                token.Render(logEvent.Properties, writer, CultureInfo.InvariantCulture);
            }
        }

        return writer.ToString();
    }
}
