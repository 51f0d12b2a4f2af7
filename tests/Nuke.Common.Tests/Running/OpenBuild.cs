namespace EngineTests.Running;

/// <summary>The same as <see cref="LeakyBuild"/> without secrets: shows that all of it is really said.</summary>
internal sealed class OpenBuild : EchoingBuild
{
    [Parameter]
    public string[] Keys { get; set; } = [];

    protected override IReadOnlyList<string> Texts => Keys;

    public static int Run() => Execute<OpenBuild>(x => x.Tools);
}
