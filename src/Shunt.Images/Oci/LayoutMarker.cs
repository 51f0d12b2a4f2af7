namespace Shunt.Images.Oci;

/// <summary>Says that a folder is an OCI image layout: the file <c>oci-layout</c>.</summary>
internal sealed record LayoutMarker(string ImageLayoutVersion);
