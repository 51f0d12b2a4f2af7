namespace Nuke.Common.Execution;

/// <summary>The base of attributes that add something to the events of a build. They stand on the build's class.</summary>
[AttributeUsage(AttributeTargets.Class)]
public abstract class BuildExtensionAttributeBase : Attribute, IBuildExtension
{
    /// <summary>The build.</summary>
    public INukeBuild? Build { get; internal set; }

    /// <inheritdoc />
    public virtual float Priority { get; set; }
}
