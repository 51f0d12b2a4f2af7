using System.Text.RegularExpressions;
using Shunt.Images;
using Shunt.Images.Registries;
using Source;

namespace Release;

/// <summary>What a release does with the registry that <c>Environments.Registry</c> names, and with the base's. Without them, nothing.</summary>
/// <param name="run">The release.</param>
sealed partial class RegistryUse(ReleaseRun run)
{
    private static RegistrySettings? Settings => Environments.Registry;

    /// <summary>Pulls the base into the embedded layout, unless it is there.</summary>
    /// <param name="cancellation">Ends the pull.</param>
    /// <exception cref="RegistryException">Its registry cannot be reached, or does not have it.</exception>
    public async Task BringBaseAsync(CancellationToken cancellation)
    {
        if (Environments.Image is not { BaseDigest: { } digest, BaseRepository: { } repository } || await run.Layout.HasBaseAsync(cancellation))
            return;

        run.Narrator.Say($"Pulling the base '{Environments.Image.Base}'.");
        using var registry = Open(new RegistrySettings(repository));
        await registry.PullAsync(digest, run.Layout, Environments.Image.Platforms, cancellation);
    }

    /// <summary>Whether there is nothing to push: no registry is named, or the version's image went there before, with the papers it has now.</summary>
    /// <param name="image">The image.</param>
    /// <param name="cancellation">Ends the look.</param>
    public async Task<bool> IsPushedAsync(ReleaseImage image, CancellationToken cancellation) =>
        Settings is null || (File.Exists(Note(image)) && await File.ReadAllTextAsync(Note(image), cancellation) == await ContentAsync(image, cancellation));

    /// <summary>Pushes the version's image under its commit, and under its version when the commit is tagged with one.</summary>
    /// <param name="image">The image.</param>
    /// <param name="cancellation">Ends the push.</param>
    /// <exception cref="RegistryException">A tag names another image already, or the registry refused or cannot be reached.</exception>
    public async Task PushAsync(ReleaseImage image, CancellationToken cancellation)
    {
        if (await IsPushedAsync(image, cancellation))
            return;

        string[] tags = [image.Version.Commit, .. VersionTags(image.Version.Commit)];
        using var registry = Open(Settings!);
        var report = await registry.PushAsync(run.Layout, image.Digest, tags, cancellation);
        await File.WriteAllTextAsync(Note(image), await ContentAsync(image, cancellation), cancellation);
        run.Narrator.Say($"Pushed to {Settings!.Repository} as {string.Join(", ", tags)}: {report.Sent} blobs sent ({report.Bytes} bytes), {report.Skipped} were there, {report.Mounted} mounted.");
    }

    /// <summary>Moves the target's tag to what serves there now. Traffic has moved already, so a registry that is away is a warning.</summary>
    /// <param name="target">The target.</param>
    /// <param name="digest">The image that serves.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public async Task MoveTagAsync(string target, string digest, CancellationToken cancellation)
    {
        if (Settings is null)
            return;

        try
        {
            using var registry = Open(Settings);
            await registry.MoveTagAsync(target, digest, cancellation);
        }
        catch (RegistryException refused)
        {
            run.Narrator.Warn($"Tag '{target}' of '{Settings.Repository}' was not moved to {digest}, which serves: {refused.Message}");
        }
    }

    /// <summary>The versions among a commit's git tags, as image tags: without the <c>v</c>, and only what a registry takes.</summary>
    /// <param name="tags">The git tags.</param>
    public static IEnumerable<string> Versions(IEnumerable<string> tags) =>
        tags.Select(tag => Semantic().Match(tag)).Where(match => match.Success).Select(match => match.Groups[1].Value).Distinct();

    private IEnumerable<string> VersionTags(string commit)
    {
        var answer = new GitCommand(run.Request.Repository).Ask(["tag", "--points-at", commit]);
        return answer.IsGood ? Versions(answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)) : [];
    }

    private static ImageRegistry Open(RegistrySettings settings) => new(settings, DockerCredentials.OfUser(), TimeProvider.System);

    private async Task<string> ContentAsync(ReleaseImage image, CancellationToken cancellation) =>
        $"{Settings!.Repository}@{image.Digest}\n{string.Concat((await run.Layout.PapersOfAsync(image.Digest, cancellation)).Select(paper => paper + "\n"))}";

    private string Note(ReleaseImage image) => Path.Combine(run.Local.Home, "builds", image.Component.Name, image.Version.Commit, "pushed");

    // Semantic Versioning 2.0 without build metadata: '+' is not allowed in an image's tag.
    [GeneratedRegex(@"^v?((?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z.-]+)?)\z")]
    private static partial Regex Semantic();
}
