namespace Shunt.Aws.Storage;

/// <summary>An object as it was read.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="Tag">What tells these bytes from those that replace them.</param>
internal sealed record StoredObject(ReadOnlyMemory<byte> Content, string Tag);
