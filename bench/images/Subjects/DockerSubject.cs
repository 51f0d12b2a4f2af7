using System.Text.RegularExpressions;
using Bench.Images.Peers;

namespace Bench.Images.Subjects;

/// <summary>The service's Dockerfile on the bases of this machine: docker build, then docker push.</summary>
/// <param name="field">Registry, engine and bases.</param>
sealed partial class DockerSubject(Field field) : ISubject
{
    /// <inheritdoc />
    public string Name => "docker build + push";

    /// <inheritdoc />
    public async Task ForgetAsync(string source, string repository)
    {
        await Tool.RunAsync(source, "git", "clean", "-fdxq");
        await field.DockerAsync("image", "prune", "--force");

        var file = Path.Combine(source, "src/App/Dockerfile");
        var text = await File.ReadAllTextAsync(file);
        text = Sdk().Replace(text, $"FROM {Field.SdkBase} AS build");
        text = Runtime().Replace(text, $"FROM {field.Registry}/{Field.RuntimeBase}:1");

        // The others compile without analyzers too; a new argument makes the first build of a round one without cached layers.
        text = text.Replace("dotnet publish", "dotnet publish -p:RunAnalyzers=false", StringComparison.Ordinal)
            .Replace("WORKDIR /source", $"ENV ROUND={repository}\nWORKDIR /source", StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(field.Folder, "Dockerfile"), text);
    }

    /// <inheritdoc />
    public async Task PushAsync(string source, string commit, string repository)
    {
        var name = $"{field.Registry}/{repository}:{commit}";
        await field.DockerAsync(
            "build", "--quiet", "--network", "none", "--file", Path.Combine(field.Folder, "Dockerfile"), "--build-arg", $"GIT_SHA={commit}", "--build-arg", "BUILD_DATE=2026-01-01T00:00:00Z", "--tag", name, source);
        await field.DockerAsync("push", "--quiet", name);
    }

    [GeneratedRegex(@"FROM \S+/sdk:\S+ AS build")]
    private static partial Regex Sdk();

    [GeneratedRegex(@"FROM \S+/aspnet:\S+")]
    private static partial Regex Runtime();
}
