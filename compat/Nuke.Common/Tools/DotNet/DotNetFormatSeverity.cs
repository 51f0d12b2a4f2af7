using System.ComponentModel;
using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>How severe a finding is.</summary>
[TypeConverter(typeof(TypeConverter<DotNetFormatSeverity>))]
#pragma warning disable IDE1006, CA1707 // The fields are spelt as the tool takes them.
public partial class DotNetFormatSeverity : Enumeration
{
    /// <summary>A suggestion.</summary>
    public static DotNetFormatSeverity info = "info";

    /// <summary>A warning.</summary>
    public static DotNetFormatSeverity warn = "warn";

    /// <summary>An error.</summary>
    public static DotNetFormatSeverity error = "error";

    /// <summary>Takes a value by its text.</summary>
    /// <param name="value">The text.</param>
    public static implicit operator DotNetFormatSeverity(string value) => new() { Value = value };
}
