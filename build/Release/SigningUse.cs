using Shunt.Images;
using Shunt.Images.Papers;

namespace Release;

/// <summary>Signing of images, where a private key is given, and the check of signatures for targets that ask for it.</summary>
/// <param name="run">The release.</param>
sealed class SigningUse(ReleaseRun run)
{
    /// <summary>The variable that names the file with the private key.</summary>
    public const string KeyVariable = "SHUNT_SIGNING_KEY";

    private static string? KeyFile => Environment.GetEnvironmentVariable(KeyVariable) is { Length: > 0 } path ? path : null;

    private ImageSignatures Signatures => new(run.Layout);

    /// <summary>Reads the keys that the release will need, before anything is built.</summary>
    /// <param name="keyFile">The file with the target's public key, relative to the repository; null where it asks for no signature.</param>
    /// <exception cref="Shunt.BadUsageException">A key file cannot be used.</exception>
    public void Check(string? keyFile)
    {
        foreach (var path in (string?[])[KeyFile, keyFile is null ? null : Path.Combine(run.Request.Repository, keyFile)])
        {
            if (path is not null)
                SigningKey.Read(path).Dispose();
        }
    }

    /// <summary>Whether there is nothing to sign: no key is given, or the image is signed by it, as it is stored.</summary>
    /// <param name="image">The image.</param>
    /// <param name="cancellation">Ends the look.</param>
    /// <exception cref="Shunt.BadUsageException">The key file cannot be used.</exception>
    public async Task<bool> IsSignedAsync(ReleaseImage image, CancellationToken cancellation)
    {
        if (KeyFile is not { } file)
            return true;

        using var key = SigningKey.Read(file);
        return await Signatures.FindProblemAsync(image.Digest, key, cancellation) is null;
    }

    /// <summary>Signs an image, where a key is given.</summary>
    /// <param name="image">The image.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="Shunt.BadUsageException">The key file cannot be used.</exception>
    public async Task SignAsync(ReleaseImage image, CancellationToken cancellation)
    {
        if (KeyFile is not { } file)
            return;

        using var key = SigningKey.Read(file);
        if (await Signatures.SignAsync(image.Digest, Environments.Registry?.Repository ?? image.Component.Name, key, image.Version.CommittedAt, cancellation))
            run.Narrator.Say($"'{image.Component.Name} {image.Version.Suffix}' and its papers are signed.");
    }

    /// <summary>Says why an image is not what the owner of a key signed, as a clause; null when it is.</summary>
    /// <param name="digest">The image.</param>
    /// <param name="keyFile">The file with the public key, relative to the repository.</param>
    /// <param name="cancellation">Ends the check.</param>
    /// <exception cref="Shunt.BadUsageException">The key file cannot be used.</exception>
    public async Task<string?> FindProblemAsync(string digest, string keyFile, CancellationToken cancellation)
    {
        using var key = SigningKey.Read(Path.Combine(run.Request.Repository, keyFile));
        return await Signatures.FindProblemAsync(digest, key, cancellation);
    }
}
