using System.Text;
using Amazon.ECR;
using Amazon.ECR.Model;
using Shunt.Platforms;

namespace Shunt.Aws.Images;

/// <summary>The password of the account's registry: asked for when it is first needed, kept in memory until shortly before it ends, written nowhere.</summary>
/// <param name="images">ECR.</param>
/// <param name="role">The role that may have it, for messages.</param>
/// <param name="clock">Says when it ends.</param>
internal sealed class EcrToken(IAmazonECR images, string role, TimeProvider clock) : IDisposable
{
    // A push that begins now should end before the password does; it is good for 12 hours.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(15);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private (PlatformLogin Login, DateTimeOffset Ends)? _kept;

    /// <summary>The password that is good now.</summary>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="EcrException">ECR gave none.</exception>
    public async Task<PlatformLogin> FindAsync(CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_kept is not { } kept || kept.Ends - clock.GetUtcNow() < Margin)
                _kept = kept = await AskAsync(cancellation).ConfigureAwait(false);
            return kept.Login;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _gate.Dispose();

    private async Task<(PlatformLogin Login, DateTimeOffset Ends)> AskAsync(CancellationToken cancellation)
    {
        var answer = await images.GetAuthorizationTokenAsync(new GetAuthorizationTokenRequest(), cancellation).ConfigureAwait(false);
        if (answer.AuthorizationData is not [var data, ..] || Read(data.AuthorizationToken) is not [var user, var password])
            throw new EcrException("ECR gave no password for the account's registry that can be read. Nothing was pushed and no traffic moved. Run the command again.");

        var ends = data.ExpiresAt is { } time ? new DateTimeOffset(time.ToUniversalTime()) : clock.GetUtcNow();
        return (new PlatformLogin(user, password, $"Take the role '{role}'"), ends);
    }

    // base64 of user:password
    private static string[]? Read(string? token)
    {
        var bytes = new byte[token?.Length ?? 0];
        return token is not null && Convert.TryFromBase64String(token, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2) : null;
    }
}
