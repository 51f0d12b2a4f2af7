using System.Text;
using Shunt.Images.Engine;
using Shunt.Versions;
using Tests;
using static Tests.FakeEngine;

namespace Shunt.Images.Tests.Engine;

/// <summary>A version's source, and an engine that builds what it is told.</summary>
internal sealed class EngineSample : IDisposable
{
    public const string Dockerfile = "src/App/Dockerfile";

    private readonly FakeEngine _engine;

    public EngineSample(byte[] archive, params string[] messages)
        : this(request => request.Path.Split('?')[0] switch
        {
            "/build" => Answer.Ok(string.Join("\r\n", messages)),
            "/images/get" => new Answer(200, archive),
            _ => Answer.Ok("""{"Id":"sha256:0f"}"""),
        })
    {
    }

    public EngineSample(Func<Request, Answer> answer)
    {
        _engine = new FakeEngine(answer);
        foreach (var name in (string[])[Dockerfile, "src/App/Program.cs", "README.md"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Folder.At("source", name))!);
            File.WriteAllText(Folder.At("source", name), name);
        }

        Layout = new OciLayout(Folder.At("images"), TimeProvider.System, new ImageSettings { Builder = BuilderKind.Docker });
    }

    public TemporaryFolder Folder { get; } = new();

    public OciLayout Layout { get; }

    public RecordingNarrator Narrator { get; } = new();

    public IReadOnlyList<Request> Requests => _engine.Requests;

    public string Address => _engine.Address.OriginalString;

    public IReadOnlyList<string> Files { get; init; } = [Dockerfile, "src/App/Program.cs", "README.md"];

    public async Task<string> BuildAsync()
    {
        using var engine = DockerEngine.Open(_ => Address);
        var source = new DockerSource("app", new ReleaseVersion(Sample.Commit, Sample.CommittedAt), Folder.At("source"), Files, Dockerfile);
        return await new DockerBuild(engine, Layout, Narrator).RunAsync(source, default);
    }

    public void Ignore(string lines) => File.WriteAllText(Folder.At("source", ".dockerignore"), lines, Encoding.UTF8);

    public void Dispose()
    {
        _engine.Dispose();
        Folder.Dispose();
    }
}
