namespace Shunt.Artifacts;

/// <summary>A folder of a store.</summary>
/// <param name="Name">Its own name, without those of the folders it is in.</param>
/// <param name="WrittenAt">When anything in it was written last.</param>
public sealed record ArtifactFolder(string Name, DateTimeOffset WrittenAt);
