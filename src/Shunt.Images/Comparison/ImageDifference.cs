namespace Shunt.Images.Comparison;

/// <summary>The first thing in which two images of one version differ.</summary>
/// <param name="Where">The part: a layer's file, a configuration's field, or an input.</param>
/// <param name="What">Both values, and the likely source where the content gives it away.</param>
public sealed record ImageDifference(string Where, string What)
{
    /// <inheritdoc />
    public override string ToString() => $"{Where}: {What}";
}
