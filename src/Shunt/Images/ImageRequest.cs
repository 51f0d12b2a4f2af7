using Shunt.Versions;

namespace Shunt.Images;

/// <summary>What goes into an image.</summary>
public sealed record ImageRequest
{
    /// <value>The component the image runs, such as <c>app</c>.</value>
    public required string Component { get; init; }

    /// <value>The commit the product was built from; its time is the time of every file in the image.</value>
    public required ReleaseVersion Version { get; init; }

    /// <value>The folder with the published product; all of it becomes the app layer.</value>
    public required string ProductFolder { get; init; }

    /// <value>The program and its arguments, relative to the app layer's root, such as <c>dotnet App.dll</c>.</value>
    public required IReadOnlyList<string> EntryPoint { get; init; }
}
