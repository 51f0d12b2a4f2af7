using Shunt.Images;

namespace Shunt.Tests.Images;

/// <summary>Images and manifests in memory. An image's digest is its commit's first digit, 64 times.</summary>
internal sealed class MemoryImages : IImageStore, IManifestStore
{
    private readonly Dictionary<(string Component, string Commit), BuildManifest> _manifests = [];
    private readonly HashSet<string> _digests = [];
    private readonly HashSet<string> _lost = [];

    /// <value>What was packed, in order.</value>
    public List<ImageRequest> Packed { get; } = [];

    /// <summary>The digit of the next digests, as after a change of what images are made with; null for the commit's.</summary>
    public char? Digit { get; set; }

    /// <summary>The image is gone; its manifest stays.</summary>
    public void Lose(string digest)
    {
        _digests.Remove(digest);
        _lost.Add(digest);
    }

    /// <summary>Whether the image was there and is not any more.</summary>
    public bool HasLost(string digest) => _lost.Contains(digest);

    public Task<string> PackAsync(ImageRequest request, CancellationToken cancellation)
    {
        Packed.Add(request);
        var digest = "sha256:" + new string(Digit ?? request.Version.Commit[0], 64);
        _digests.Add(digest);
        _lost.Remove(digest);
        return Task.FromResult(digest);
    }

    public Task<bool> HasAsync(string digest, CancellationToken cancellation) => Task.FromResult(_digests.Contains(digest));

    public Task<UnpackedImage> UnpackAsync(string digest, string folder, CancellationToken cancellation) =>
        throw new NotSupportedException("The platform in memory starts no files.");

    public Task<BuildManifest?> FindAsync(string component, string commit, CancellationToken cancellation) =>
        Task.FromResult(_manifests.GetValueOrDefault((component, commit)));

    public Task StoreAsync(BuildManifest manifest, CancellationToken cancellation)
    {
        _manifests[(manifest.Component, manifest.Commit)] = manifest;
        return Task.CompletedTask;
    }
}
