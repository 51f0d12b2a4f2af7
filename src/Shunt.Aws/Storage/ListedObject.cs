namespace Shunt.Aws.Storage;

/// <summary>An object in a listing.</summary>
/// <param name="Key">Its key.</param>
/// <param name="WrittenAt">When it was written, by S3's clock.</param>
internal sealed record ListedObject(string Key, DateTimeOffset WrittenAt);
