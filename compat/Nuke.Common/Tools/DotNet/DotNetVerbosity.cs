using System.ComponentModel;
using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>How much the SDK writes.</summary>
[TypeConverter(typeof(TypeConverter<DotNetVerbosity>))]
#pragma warning disable IDE1006, CA1707 // The fields are spelt as the tool takes them.
public partial class DotNetVerbosity : Enumeration
{
    /// <summary>Errors.</summary>
    public static DotNetVerbosity quiet = "quiet";

    /// <summary>Errors, warnings and results.</summary>
    public static DotNetVerbosity minimal = "minimal";

    /// <summary>What is done as well.</summary>
    public static DotNetVerbosity normal = "normal";

    /// <summary>How it is done as well.</summary>
    public static DotNetVerbosity detailed = "detailed";

    /// <summary>All.</summary>
    public static DotNetVerbosity diagnostic = "diagnostic";

    /// <summary>Takes a value by its text.</summary>
    /// <param name="value">The text.</param>
    public static implicit operator DotNetVerbosity(string value) => new() { Value = value };
}
