using Docker.DotNet.Models;

namespace Docker.DotNet;

/// <summary>What can be done with an engine's images. Building, pushing and loading tell of errors in their messages: they end without one all the same.</summary>
public interface IImageOperations
{
    /// <summary>Lists images.</summary>
    /// <param name="parameters">Which.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <exception cref="DockerApiException">The engine refuses.</exception>
    Task<IList<ImagesListResponse>> ListImagesAsync(ImagesListParameters parameters, CancellationToken cancellationToken = default);

    /// <summary>Builds an image.</summary>
    /// <param name="parameters">How.</param>
    /// <param name="contents">The context, as an archive. It is not disposed of.</param>
    /// <param name="authConfigs">Credentials for the registries of bases; null for none.</param>
    /// <param name="headers">What the request carries besides; null for nothing.</param>
    /// <param name="progress">Told how it goes, and why it failed.</param>
    /// <param name="cancellationToken">Ends the build.</param>
    /// <exception cref="DockerApiException">The engine refuses to begin.</exception>
    /// <exception cref="IOException">The stream of messages broke off.</exception>
    Task BuildImageFromDockerfileAsync(
        ImageBuildParameters parameters,
        Stream contents,
        IEnumerable<AuthConfig>? authConfigs,
        IDictionary<string, string>? headers,
        IProgress<JSONMessage> progress,
        CancellationToken cancellationToken = default);

    /// <summary>Asks what is known of an image.</summary>
    /// <param name="name">Its name, or its digest.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <exception cref="DockerImageNotFoundException">There is none.</exception>
    Task<ImageInspectResponse> InspectImageAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Pushes an image to the registry that it is named after.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="parameters">What is pushed.</param>
    /// <param name="authConfig">The credential; null for none.</param>
    /// <param name="progress">Told how it goes, and why it failed.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DockerApiException">The engine refuses to begin.</exception>
    Task PushImageAsync(string name, ImagePushParameters parameters, AuthConfig? authConfig, IProgress<JSONMessage> progress, CancellationToken cancellationToken = default);

    /// <summary>Gives an image one more name.</summary>
    /// <param name="name">Its name, or its digest.</param>
    /// <param name="parameters">The other name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DockerImageNotFoundException">There is none.</exception>
    Task TagImageAsync(string name, ImageTagParameters parameters, CancellationToken cancellationToken = default);

    /// <summary>Takes a name from an image, and removes it with its last one.</summary>
    /// <param name="name">Its name, or its digest.</param>
    /// <param name="parameters">How.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What was done: <c>Untagged</c> or <c>Deleted</c>, each with a name or digest.</returns>
    /// <exception cref="DockerImageNotFoundException">There is none.</exception>
    Task<IList<IDictionary<string, string>>> DeleteImageAsync(string name, ImageDeleteParameters parameters, CancellationToken cancellationToken = default);

    /// <summary>Reads an image as an archive.</summary>
    /// <param name="name">Its name, or its digest.</param>
    /// <param name="cancellationToken">Ends the wait for its beginning.</param>
    /// <exception cref="DockerImageNotFoundException">There is none.</exception>
    Task<Stream> SaveImageAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Takes in the images of an archive.</summary>
    /// <param name="parameters">How.</param>
    /// <param name="imageStream">The archive. It is not disposed of.</param>
    /// <param name="progress">Told how it goes, and why it failed.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DockerApiException">The engine refuses to begin.</exception>
    Task LoadImageAsync(ImageLoadParameters parameters, Stream imageStream, IProgress<JSONMessage> progress, CancellationToken cancellationToken = default);
}
