using Shunt.Images.Papers;
using Shunt.Versions;

namespace Shunt.Images.Tests.Papers;

/// <summary>A packed image with its papers, and keys to sign it with.</summary>
internal sealed class PaperSample(TemporaryFolder folder)
{
    public const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    public static ReleaseVersion Version { get; } = new(Sample.Commit, Sample.CommittedAt);

    public static ImageSettings Settings { get; } = new()
    {
        Base = "mcr.example/dotnet/aspnet@sha256:" + new string('b', 64),
        Source = new Uri("https://git.example/shop"),
    };

    public static IReadOnlyDictionary<string, string> Inputs { get; } = new Dictionary<string, string>
    {
        ["tool"] = "sha256:7001",
        ["sdk"] = "10.0.401",
        ["runtime"] = "10.0.11",
        ["lock"] = "src/App/packages.lock.json gitBlob:1234567890123456789012345678901234567890",
        ["configuration"] = "Release",
        ["build"] = "ann@laptop",
        ["base"] = "sha256:" + new string('b', 64),
    };

    public static PaperSubject Subject(string digest = Digest, ImageSettings? settings = null) => new("app", Version, digest, settings ?? Settings);

    public OciLayout Layout { get; } = Sample.Layout(folder.At("images"));

    public string Product { get; } = Sample.Product(folder.At("product"));

    public ImageSignatures Signatures => new(Layout);

    /// <summary>Packs the product and attaches both papers.</summary>
    public async Task<string> PackAsync()
    {
        var digest = await Layout.PackAsync(Sample.Request(Product), default);
        await AttachAsync(digest, PaperTypes.Sbom, await SoftwareBill.OfAsync(Subject(digest), Product, default));
        await AttachAsync(digest, PaperTypes.Provenance, Provenance.Of(Subject(digest), Inputs));
        return digest;
    }

    public Task AttachAsync(string digest, string kind, byte[] content) => Layout.AttachAsync(digest, kind, content, Sample.CommittedAt, default);

    public Task<bool> SignAsync(string digest, SigningKey key) => Signatures.SignAsync(digest, "registry.example/shop/app", key, Sample.CommittedAt, default);

    /// <summary>Makes a key pair in two files.</summary>
    public (string Private, string Public) NewKey(string name)
    {
        using var key = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256);
        File.WriteAllText(folder.At($"{name}.key"), key.ExportECPrivateKeyPem());
        File.WriteAllText(folder.At($"{name}.pub"), key.ExportSubjectPublicKeyInfoPem());
        return (folder.At($"{name}.key"), folder.At($"{name}.pub"));
    }
}
