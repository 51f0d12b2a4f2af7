namespace Nuke.Common.Tooling;

/// <summary>Which tool settings belong to, and the words that choose its command.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class CommandAttribute : Attribute
{
    /// <summary>The tool.</summary>
    public Type? Type { get; set; }

    /// <summary>The task's name.</summary>
    public string? Command { get; set; }

    /// <summary>The first words of the command line.</summary>
    public string? Arguments { get; set; }
}
