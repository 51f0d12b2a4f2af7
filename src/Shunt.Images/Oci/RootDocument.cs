namespace Shunt.Images.Oci;

/// <summary>As much of a document as tells an index from a manifest.</summary>
/// <param name="MediaType">What the document says it is; null when it does not.</param>
/// <param name="Manifests">The images of an index; null for a manifest.</param>
internal sealed record RootDocument(string? MediaType, IReadOnlyList<Descriptor>? Manifests);
