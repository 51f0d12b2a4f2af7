using Bench.Images.Peers;

namespace Bench.Images.Subjects;

/// <summary>The SDK's own container publish.</summary>
/// <param name="field">Registry and bases.</param>
sealed class SdkSubject(Field field) : ISubject
{
    /// <inheritdoc />
    public string Name => "SDK container publish";

    /// <inheritdoc />
    public Task ForgetAsync(string source, string repository) => Tool.RunAsync(source, "git", "clean", "-fdxq");

    /// <inheritdoc />
    public Task PushAsync(string source, string commit, string repository) => Publishing.RunAsync(
        source, commit, "-t:PublishContainer", "-p:ContainerRuntimeIdentifier=linux-x64", $"-p:ContainerRegistry={field.Registry}", $"-p:ContainerRepository={repository}",
        $"-p:ContainerImageTag={commit}", $"-p:ContainerBaseImage={field.Registry}/{Field.RuntimeBase}:1");
}
