namespace Nuke.Common.Tooling;

/// <summary>How a setting is written on a tool's command line.</summary>
[AttributeUsage(AttributeTargets.Property)]
public class ArgumentAttribute : Attribute
{
    /// <summary>Its place: 1, 2, … come first, 0 (the default) in the order of setting, negative ones last.</summary>
    public int Position { get; set; }

    /// <summary>The text, with <c>{value}</c> and, for pairs, <c>{key}</c>. A flag without them is written when true.</summary>
    public string Format { get; set; } = string.Empty;

    /// <summary>What parts several values written as one argument; null to write each by itself.</summary>
    public string? Separator { get; set; }

    /// <summary>Whether the value is masked in what is narrated.</summary>
    public bool Secret { get; set; }
}
