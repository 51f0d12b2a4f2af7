using System.Globalization;
using Nuke.Common.IO;
using Nuke.Common.Tooling;
using Nuke.Common.Utilities;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace EngineTests.Running;

/// <summary>A build that says what it was given in every way a build has of saying something.</summary>
internal abstract class EchoingBuild : NukeBuild, ILogEventSink
{
    private string? _log;

    private protected static AbsolutePath Script => RootDirectory / "echo.sh";

    /// <summary>What is said.</summary>
    protected abstract IReadOnlyList<string> Texts { get; }

    public Target Tools => _ => _
        .Executes(() =>
        {
            foreach (var text in Texts)
            {
                var forms = Encodings.Of(text).Select(x => x.DoubleQuote()).JoinSpace();
                using var process = ProcessTasks.StartProcess("bash", $"{Script} {text} {forms:nq}", logger: (_, x) => Log.Information(x)).AssertZeroExitCode();
            }
        });

    public Target Reports => _ => _
        .OnlyWhenDynamic(() => true, string.Join(' ', Texts))
        .Executes(() =>
        {
            foreach (var text in Texts)
            {
                Log.Information("Got {Text} of {Length}", text, text.Length);
                Log.Warning(new InvalidOperationException(text), "Odd: {@Parts}", new { Part = text, All = new[] { text } });
                Console.Out.WriteLine(text);
                foreach (var character in text)
                    Console.Out.Write(character);
                Console.Out.WriteLine();
                Console.Error.WriteLine($"so {text}, and so on");
            }

            ReportSummary(_ => Texts.Select((text, i) => (text, i)).ToDictionary(x => $"Text {x.i}", x => x.text));
        });

    public Target Fails => _ => _
        .ProceedAfterFailure()
        .Executes(() => throw new InvalidOperationException(string.Join('\n', Texts)));

    public Target Crashes => _ => _
        .Executes(() =>
        {
            var thread = new Thread(() => throw new InvalidOperationException(string.Join('\n', Texts)));
            thread.Start();
            thread.Join();
        });

    void ILogEventSink.Emit(LogEvent logEvent)
    {
        using var log = new StreamWriter(_log!, append: true);
        new JsonFormatter(renderMessage: true).Format(logEvent, log);
        if (logEvent.Level < LogEventLevel.Warning)
            Console.Error.WriteLine(logEvent.RenderMessage(CultureInfo.InvariantCulture));
    }

    protected internal override void OnBuildCreated()
    {
        if (Environment.GetEnvironmentVariable("ENGINE_TESTS_LOG") is not { Length: > 0 } file)
            return;
        _log = file;
        Log.Logger = new LoggerConfiguration().MinimumLevel.Verbose().WriteTo.Sink(this).CreateLogger();
    }
}
