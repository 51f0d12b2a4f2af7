using Amazon.ECR;
using Shunt.Narration;
using Shunt.Platforms;

namespace Shunt.Aws.Images;

/// <summary>A target's own repository in ECR.</summary>
/// <param name="images">ECR.</param>
/// <param name="role">The role of whoever releases, for messages.</param>
/// <param name="find">Finds the repository, registry included and without a tag, as the environment tells it.</param>
/// <param name="narrator">Who is told of waits.</param>
/// <param name="clock">Measures them.</param>
internal sealed class EcrRegistry(IAmazonECR images, string role, Func<CancellationToken, Task<string>> find, INarrator narrator, TimeProvider clock) : IPlatformRegistry, IDisposable
{
    private readonly EcrToken _token = new(images, role, clock);

    /// <inheritdoc />
    public Task<string> FindRepositoryAsync(CancellationToken cancellation) => find(cancellation);

    /// <inheritdoc />
    public Task<PlatformLogin> SignInAsync(CancellationToken cancellation) => _token.FindAsync(cancellation);

    /// <inheritdoc />
    public async Task<RegistryScan> ScanAsync(IReadOnlyList<string> digests, CancellationToken cancellation)
    {
        var repository = await find(cancellation).ConfigureAwait(false);
        return await new EcrScan(images, repository[(repository.IndexOf('/', StringComparison.Ordinal) + 1)..], narrator, clock).RunAsync(digests, cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public void Dispose() => _token.Dispose();
}
