using System.ComponentModel;
using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.Docker;

/// <summary>How <c>docker build</c> writes its progress.</summary>
[TypeConverter(typeof(TypeConverter<DockerProgressType>))]
#pragma warning disable IDE1006, CA1707 // The fields are spelt as the tool takes them.
public partial class DockerProgressType : Enumeration
{
    /// <summary>As suits where it goes.</summary>
    public static DockerProgressType auto = "auto";

    /// <summary>Line by line.</summary>
    public static DockerProgressType plain = "plain";

    /// <summary>As a display that is drawn again and again.</summary>
    public static DockerProgressType tty = "tty";

    /// <summary>Takes a value by its text.</summary>
    /// <param name="value">The text.</param>
    public static implicit operator DockerProgressType(string value) => new() { Value = value };
}
