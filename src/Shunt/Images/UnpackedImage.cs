namespace Shunt.Images;

/// <summary>An image's app layer on disk, ready to start.</summary>
/// <param name="Folder">The folder that holds the app layer's files.</param>
/// <param name="EntryPoint">The program and its arguments, relative to <paramref name="Folder"/>.</param>
public sealed record UnpackedImage(string Folder, IReadOnlyList<string> EntryPoint);
