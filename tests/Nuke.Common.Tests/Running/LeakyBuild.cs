using System.Text.Json;
using Nuke.Common.Tooling;

namespace EngineTests.Running;

/// <summary>A build that says its secrets in every way: given ones, one that it starts with, one that it learns, and those it marks for a tool.</summary>
internal sealed class LeakyBuild : EchoingBuild
{
    public const string Initial = "in the beginning, 1+1";
    public const string Learned = "learned \"later\" on";

    [Secret]
    [Parameter]
    public string[] Keys { get; set; } = [];

    [Secret]
    [Parameter]
    public string? Token { get; set; }

    [Secret]
    [Parameter]
    public string Start { get; set; } = Initial;

    public Target Marked => _ => _
        .Executes(() =>
        {
            Start = Learned;
            Console.Out.WriteLine(Start);
            var marked = JsonSerializer.Deserialize<string[]>(File.ReadAllText(RootDirectory / "marked.json"))!;
            foreach (var text in marked.Take(marked.Length / 2))
            {
                using var process = ProcessTasks.StartProcess("bash", $"{Script} {text:r}").AssertZeroExitCode();
                Console.Out.WriteLine(string.Join('\n', process.Output.Select(x => x.Text)));
            }

            foreach (var text in marked.Skip(marked.Length / 2))
                Console.Out.WriteLine(string.Join('\n', new EchoTasks().Run(new EchoOptions().Set(Script, text)).Select(x => x.Text)));
        });

    public Target Trails => _ => _
        .Executes(() => Console.Out.Write(Initial[..7]));

    protected override IReadOnlyList<string> Texts => Token is null ? [.. Keys, Start] : [.. Keys, Start, Token];

    public static int Run() => Execute<LeakyBuild>(x => x.Tools);

    private sealed class EchoOptions : ToolOptions
    {
        [Argument(Format = "{value}", Position = 1)]
        public string? Script => Get<string>(nameof(Script));

        [Argument(Format = "{value}", Secret = true)]
        public string? Text => Get<string>(nameof(Text));

        public EchoOptions Set(string script, string text) => this.With(nameof(Script), script).With(nameof(Text), text);
    }

    private sealed class EchoTasks : ToolTasks
    {
        public IReadOnlyCollection<Output> Run(EchoOptions options) => base.Run(options);

        protected override string GetToolPath(ToolOptions? options = null) => ToolPathResolver.GetPathExecutable("bash");
    }
}
