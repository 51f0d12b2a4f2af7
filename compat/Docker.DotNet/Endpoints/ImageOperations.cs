using Docker.DotNet.Models;

namespace Docker.DotNet;

internal sealed class ImageOperations(Sender sender) : IImageOperations
{
    public async Task<IList<ImagesListResponse>> ListImagesAsync(ImagesListParameters parameters, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var query = new Query().Add("all", parameters.All).Add("filters", parameters.Filters);
        return await sender.ReadAsync(EngineRequest.Get("images/json", query), DockerJson.Default.ImagesListResponseArray, Missing.Anything, cancellationToken).ConfigureAwait(false);
    }

    public Task BuildImageFromDockerfileAsync(
        ImageBuildParameters parameters,
        Stream contents,
        IEnumerable<AuthConfig>? authConfigs,
        IDictionary<string, string>? headers,
        IProgress<JSONMessage> progress,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(contents);
        ArgumentNullException.ThrowIfNull(parameters);
        var all = RegistryHeaders.Config(authConfigs);
        foreach (var (name, value) in headers ?? new Dictionary<string, string>())
            all[name] = value;
        var request = EngineRequest.Post("build", Of(parameters)).WithArchive(contents) with { Headers = all };
        return sender.ReportAsync(request, progress, cancellationToken);
    }

    public Task<ImageInspectResponse> InspectImageAsync(string name, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return sender.ReadAsync(EngineRequest.Get($"images/{name}/json"), DockerJson.Default.ImageInspectResponse, Missing.Image, cancellationToken);
    }

    public Task PushImageAsync(string name, ImagePushParameters parameters, AuthConfig? authConfig, IProgress<JSONMessage> progress, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(parameters);
        var query = new Query().Add("fromImage", parameters.ImageID).Add("tag", parameters.Tag);
        return sender.ReportAsync(EngineRequest.Post($"images/{name}/push", query) with { Headers = RegistryHeaders.Auth(authConfig) }, progress, cancellationToken);
    }

    public Task TagImageAsync(string name, ImageTagParameters parameters, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(parameters);
        var query = new Query().Add("repo", parameters.RepositoryName).Add("tag", parameters.Tag).Add("force", parameters.Force);
        return sender.SendAsync(EngineRequest.Post($"images/{name}/tag", query), Missing.Image, cancellationToken);
    }

    public async Task<IList<IDictionary<string, string>>> DeleteImageAsync(string name, ImageDeleteParameters parameters, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(parameters);
        var query = new Query().Add("force", parameters.Force).Add("noprune", parameters.NoPrune);
        return await sender.ReadAsync(EngineRequest.Delete($"images/{name}", query), DockerJson.Default.DictionaryStringStringArray, Missing.Image, cancellationToken).ConfigureAwait(false);
    }

    public Task<Stream> SaveImageAsync(string name, CancellationToken cancellationToken = default) =>
        sender.StreamAsync(EngineRequest.Get("images/get", new Query().Add("names", name)), Missing.Image, cancellationToken);

    public Task LoadImageAsync(ImageLoadParameters parameters, Stream imageStream, IProgress<JSONMessage> progress, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(imageStream);
        var query = new Query().Add("quiet", parameters.Quiet ? "1" : "0");
        return sender.ReportAsync(EngineRequest.Post("images/load", query).WithArchive(imageStream), progress, cancellationToken);
    }

    private static Query Of(ImageBuildParameters parameters) => new Query()
        .Add("t", parameters.Tags)
        .Add("nocache", parameters.NoCache)
        .Add("rm", parameters.Remove)
        .Add("forcerm", parameters.ForceRemove)
        .Add("pull", parameters.Pull)
        .Add("networkmode", parameters.NetworkMode)
        .Add("dockerfile", parameters.Dockerfile)
        .Add("buildargs", parameters.BuildArgs)
        .Add("labels", parameters.Labels)
        .Add("target", parameters.Target)
        .Add("platform", parameters.Platform);
}
