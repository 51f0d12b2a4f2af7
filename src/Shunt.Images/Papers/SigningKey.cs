using System.Security.Cryptography;

namespace Shunt.Images.Papers;

/// <summary>A key of ECDSA on the curve P-256, from a PEM file. A private key signs and verifies, a public one only verifies.</summary>
public sealed class SigningKey : IDisposable
{
    private const int Bits = 256;

    private readonly ECDsa _key;

    private SigningKey(ECDsa key) => _key = key;

    /// <summary>Reads a key that is not encrypted: <c>openssl ecparam -name prime256v1 -genkey</c>, <c>openssl ec -pubout</c>.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="BadUsageException">It cannot be read, or holds no such key.</exception>
    public static SigningKey Read(string path)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(path));
            var curve = key.ExportParameters(includePrivateParameters: false).Curve;
            return key.KeySize == Bits && curve.Oid.FriendlyName is "nistP256" or "ECDSA_P256"
                ? new SigningKey(key)
                : throw new ArgumentException($"it is a key of {key.KeySize} bits on the curve {curve.Oid.FriendlyName ?? "unknown"}");
        }
        catch (Exception other) when (other is IOException or UnauthorizedAccessException or ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new BadUsageException(
                $"Key file '{path}' cannot be used: {other.Message.TrimEnd('.')}. It has to hold one key of ECDSA on P-256 in PEM, not encrypted. Nothing was signed or released.");
        }
    }

    /// <inheritdoc />
    public void Dispose() => _key.Dispose();

    /// <summary>Signs content.</summary>
    /// <exception cref="BadUsageException">It is a public key.</exception>
    internal byte[] Sign(byte[] content)
    {
        try
        {
            return _key.SignData(content, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (CryptographicException)
        {
            throw new BadUsageException("The key file holds a public key, and images are signed with a private one. Nothing was signed or released.");
        }
    }

    /// <summary>Says whether a signature, in base64, is by this key over the content.</summary>
    internal bool Verifies(byte[] content, string signature)
    {
        var bytes = new byte[signature.Length];
        return Convert.TryFromBase64String(signature, bytes, out var length)
            && _key.VerifyData(content, bytes.AsSpan(0, length), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }
}
