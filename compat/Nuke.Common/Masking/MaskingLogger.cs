using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Serilog;
using Serilog.Events;
using Serilog.Parsing;

namespace Nuke.Common.Masking;

/// <summary>Masks secrets in every event before a logger that the build set up gets it: its sinks may write to files or send it elsewhere.</summary>
internal sealed class MaskingLogger(ILogger inner) : ILogger, IDisposable
{
    /// <summary>Puts itself in front of the build's own logger, if it has set one.</summary>
    public static void Guard()
    {
        if (Log.Logger is not (Reporting.NarrationLogger or MaskingLogger))
            Log.Logger = new MaskingLogger(Log.Logger);
    }

    public bool IsEnabled(LogEventLevel level) => inner.IsEnabled(level);

    public void Write(LogEvent logEvent) => inner.Write(KnownSecrets.Matcher is { } matcher ? Masked(logEvent, matcher) : logEvent);

    public void Dispose() => (inner as IDisposable)?.Dispose();

    private static LogEvent Masked(LogEvent logEvent, SecretMatcher matcher)
    {
        var message = logEvent.RenderMessage(CultureInfo.InvariantCulture);
        var shown = matcher.Apply(message);
        var template = shown == message && matcher.Apply(logEvent.MessageTemplate.Text) == logEvent.MessageTemplate.Text
            ? logEvent.MessageTemplate
            : new MessageTemplate(shown, [new TextToken(shown)]);
        return new LogEvent(
            logEvent.Timestamp,
            logEvent.Level,
            Masked(logEvent.Exception, matcher),
            template,
            logEvent.Properties.Select(x => new LogEventProperty(x.Key, Masked(x.Value, matcher))));
    }

    [return: NotNullIfNotNull(nameof(exception))]
    private static Exception? Masked(Exception? exception, SecretMatcher matcher)
        => exception?.ToString() is { } text && matcher.Apply(text) is var masked && masked != text
            ? new MaskedException(matcher.Apply(exception.Message), masked)
            : exception;

    private static LogEventPropertyValue Masked(LogEventPropertyValue value, SecretMatcher matcher) => value switch
    {
        ScalarValue { Value: string text } => new ScalarValue(matcher.Apply(text)),
        ScalarValue { Value: { } other } when other.ToString() is { } text && matcher.Apply(text) is var masked && masked != text => new ScalarValue(masked),
        SequenceValue sequence => new SequenceValue(sequence.Elements.Select(x => Masked(x, matcher))),
        StructureValue structure => new StructureValue(structure.Properties.Select(x => new LogEventProperty(x.Name, Masked(x.Value, matcher))), structure.TypeTag),
        DictionaryValue pairs => new DictionaryValue(
            pairs.Elements.Select(x => KeyValuePair.Create((ScalarValue)Masked(x.Key, matcher), Masked(x.Value, matcher)))),
        _ => value,
    };

    /// <summary>Stands for an exception whose text holds a secret.</summary>
#pragma warning disable CA1064 // Sinks get it as an exception; nobody else ever sees it.
    private sealed class MaskedException(string message, string text) : Exception(message)
    {
        public override string ToString() => text;
    }
}
