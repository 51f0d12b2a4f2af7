using System.ComponentModel;
using Nuke.Common.Tooling;

namespace Nuke.Components;

/// <summary>A build configuration.</summary>
[TypeConverter(typeof(TypeConverter<Configuration>))]
public class Configuration : Enumeration
{
    /// <summary>To debug.</summary>
    public static Configuration Debug = new() { Value = nameof(Debug) };

    /// <summary>To release.</summary>
    public static Configuration Release = new() { Value = nameof(Release) };

    /// <summary>Gives the configuration's name.</summary>
    /// <param name="configuration">The configuration.</param>
    public static implicit operator string(Configuration configuration) => configuration.Value;
}
