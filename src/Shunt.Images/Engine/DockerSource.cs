using Shunt.Versions;

namespace Shunt.Images.Engine;

/// <summary>What an engine builds an image from.</summary>
/// <param name="Component">The component that the image runs.</param>
/// <param name="Version">The version.</param>
/// <param name="Folder">The folder with the version's source, which is the context.</param>
/// <param name="Files">The version's files, relative to it.</param>
/// <param name="Dockerfile">The Dockerfile, relative to it.</param>
public sealed record DockerSource(string Component, ReleaseVersion Version, string Folder, IReadOnlyList<string> Files, string Dockerfile);
