using System.Diagnostics;
using System.Text.Json;
using Shunt.Images.Papers;
using Tests;

namespace Shunt.Images.Tests.Papers;

/// <summary>A signature holds for every byte of an image and its papers, and for nothing else.</summary>
public sealed class SignatureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PaperSample _sample;
    private readonly (string Private, string Public) _files;

    public SignatureTests()
    {
        _sample = new PaperSample(_folder);
        _files = _sample.NewKey("release");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_signed_image_is_what_the_public_key_says()
    {
        var digest = await SignedAsync();

        Assert.Null(await ProblemAsync(digest, _files.Public));
    }

    [Fact]
    public async Task An_image_is_signed_once()
    {
        var digest = await SignedAsync();
        using var key = SigningKey.Read(_files.Private);

        Assert.False(await _sample.SignAsync(digest, key));
        Assert.Equal(3, (await _sample.Layout.PapersOfAsync(digest, default)).Count);
    }

    [Fact]
    public async Task An_image_without_a_signature_is_refused()
    {
        Assert.Equal("its image is not signed", await ProblemAsync(await _sample.PackAsync(), _files.Public));
    }

    [Fact]
    public async Task A_signature_by_another_key_is_refused_until_the_right_one_stands_beside_it()
    {
        var digest = await SignedAsync();
        var other = _sample.NewKey("other");

        Assert.Equal("its image is signed, but not by that key", await ProblemAsync(digest, other.Public));
        using var key = SigningKey.Read(other.Private);
        Assert.True(await _sample.SignAsync(digest, key));

        Assert.Null(await ProblemAsync(digest, other.Public));
        Assert.Null(await ProblemAsync(digest, _files.Public));
    }

    [Theory]
    [InlineData("index", "its stored image was changed: the manifest is damaged")]
    [InlineData("manifest", "its stored image was changed: the manifest is damaged")]
    [InlineData("configuration", "its stored image was changed: the configuration is damaged")]
    [InlineData("layer", "its stored image was changed: the layer is damaged")]
    [InlineData("sbom", "what is stored about its image was changed: the paper is damaged")]
    [InlineData("sbom manifest", "what is stored about its image was changed: the paper is damaged")]
    [InlineData("signature", "what is stored about its image was changed: the paper is damaged")]
    [InlineData("list of papers", "what is stored about its image was changed: the paper is damaged")]
    public async Task A_blob_that_was_tampered_with_is_refused_and_named(string part, string reason)
    {
        var digest = await SignedAsync();
        var path = PackedImage.Blob(_folder.At("images"), await DigestOfAsync(digest, part));
        var content = await File.ReadAllBytesAsync(path);
        content[^2] ^= 1;
        await File.WriteAllBytesAsync(path, content);

        Assert.StartsWith(reason, await ProblemAsync(digest, _files.Public), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_papers_than_those_that_were_signed_are_refused_and_can_be_signed()
    {
        var digest = await SignedAsync();
        await _sample.AttachAsync(digest, PaperTypes.Sbom, "{}"u8.ToArray());

        Assert.Equal("its papers are others than those that were signed with it", await ProblemAsync(digest, _files.Public));
        using var key = SigningKey.Read(_files.Private);
        Assert.True(await _sample.SignAsync(digest, key));
        Assert.Null(await ProblemAsync(digest, _files.Public));
    }

    [Fact]
    public async Task A_signature_of_another_image_is_refused()
    {
        var signed = await SignedAsync();
        await File.WriteAllTextAsync(Path.Combine(_sample.Product, "App.dll"), "other bytes");
        var other = await _sample.PackAsync();
        var signature = (await _sample.Layout.Referrers.ListAsync(signed, default)).Single(paper => paper.Descriptor.ArtifactType == PaperTypes.Signature);
        var payload = await File.ReadAllBytesAsync(PackedImage.Blob(_folder.At("images"), signature.Content.Digest));

        await _sample.Layout.AttachAsync(other, PaperTypes.Signature, PaperTypes.SimpleSigning, payload, signature.Content.Annotations, Sample.CommittedAt, default);

        Assert.Equal("its signature is one of another image", await ProblemAsync(other, _files.Public));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("bm90IERFUg==")]
    public async Task What_is_no_signature_is_refused(string text)
    {
        var digest = await _sample.PackAsync();
        await _sample.Layout.AttachAsync(
            digest, PaperTypes.Signature, PaperTypes.SimpleSigning, "{}"u8.ToArray(), new Dictionary<string, string> { [PaperTypes.SignatureAnnotation] = text }, Sample.CommittedAt, default);

        Assert.Equal("its image is signed, but not by that key", await ProblemAsync(digest, _files.Public));
    }

    [Fact]
    public async Task What_is_signed_is_the_document_that_cosign_signs()
    {
        var digest = await SignedAsync();

        var signature = (await _sample.Layout.Referrers.ListAsync(digest, default)).Single(paper => paper.Descriptor.ArtifactType == PaperTypes.Signature);
        using var document = JsonDocument.Parse(await File.ReadAllBytesAsync(PackedImage.Blob(_folder.At("images"), signature.Content.Digest)));

        Assert.Equal("application/vnd.dev.cosign.simplesigning.v1+json", signature.Content.MediaType);
        Assert.Equal(
            $$$"""{"identity":{"docker-reference":"registry.example/shop/app"},"image":{"docker-manifest-digest":"{{{digest}}}"},"type":"cosign container image signature"}""",
            document.RootElement.GetProperty("critical").GetRawText());
    }

    [PeerFact("openssl")]
    public async Task Openssl_verifies_the_signature_with_the_public_key()
    {
        var digest = await SignedAsync();
        var signature = (await _sample.Layout.Referrers.ListAsync(digest, default)).Single(paper => paper.Descriptor.ArtifactType == PaperTypes.Signature);
        await File.WriteAllBytesAsync(_folder.At("signature"), Convert.FromBase64String(signature.Content.Annotations![PaperTypes.SignatureAnnotation]));

        using var openssl = Process.Start("openssl", ["dgst", "-sha256", "-verify", _files.Public, "-signature", _folder.At("signature"), "-out", _folder.At("said"), PackedImage.Blob(_folder.At("images"), signature.Content.Digest)]);
        await openssl.WaitForExitAsync();

        Assert.Equal("Verified OK\n", await File.ReadAllTextAsync(_folder.At("said")));
    }

    [Fact]
    public async Task A_public_key_signs_nothing()
    {
        var digest = await _sample.PackAsync();
        using var key = SigningKey.Read(_files.Public);

        var refused = await Assert.ThrowsAsync<BadUsageException>(() => _sample.SignAsync(digest, key));

        Assert.StartsWith("The key file holds a public key", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("no key")]
    [InlineData("P-384")]
    [InlineData("RSA")]
    public void A_file_without_such_a_key_is_named(string? content)
    {
        using var wrong = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP384);
        using var other = System.Security.Cryptography.RSA.Create(2048);
        if (content is not null)
            File.WriteAllText(_folder.At("key"), content switch { "P-384" => wrong.ExportECPrivateKeyPem(), "RSA" => other.ExportPkcs8PrivateKeyPem(), _ => content });

        var refused = Assert.Throws<BadUsageException>(() => SigningKey.Read(_folder.At("key")));

        Assert.StartsWith($"Key file '{_folder.At("key")}' cannot be used: ", refused.Message, StringComparison.Ordinal);
    }

    private async Task<string> SignedAsync()
    {
        var digest = await _sample.PackAsync();
        using var key = SigningKey.Read(_files.Private);
        Assert.True(await _sample.SignAsync(digest, key));
        return digest;
    }

    private async Task<string?> ProblemAsync(string digest, string keyFile)
    {
        using var key = SigningKey.Read(keyFile);
        return await _sample.Signatures.FindProblemAsync(digest, key, default);
    }

    private async Task<string> DigestOfAsync(string digest, string part)
    {
        var image = PackedImage.Read(_folder.At("images"), digest);
        var papers = await _sample.Layout.Referrers.ListAsync(digest, default);
        return part switch
        {
            "index" => digest,
            "manifest" => image.Root.GetProperty("manifests")[0].GetProperty("digest").GetString()!,
            "configuration" => image.Platforms[0].Manifest.GetProperty("config").GetProperty("digest").GetString()!,
            "layer" => image.Layers[0].Digest,
            "sbom" => papers.Single(paper => paper.Descriptor.ArtifactType == PaperTypes.Sbom).Content.Digest,
            "sbom manifest" => papers.Single(paper => paper.Descriptor.ArtifactType == PaperTypes.Sbom).Descriptor.Digest,
            "signature" => papers.Single(paper => paper.Descriptor.ArtifactType == PaperTypes.Signature).Content.Digest,
            _ => (await _sample.Layout.Referrers.PartsAsync(digest, default))[0],
        };
    }
}
