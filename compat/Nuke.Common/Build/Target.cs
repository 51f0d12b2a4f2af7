namespace Nuke.Common;

/// <summary>Defines a target: <c>Target Test => _ => _.DependsOn(Compile).Executes(() => …)</c>. The property's name is the target's.</summary>
/// <param name="definition">An empty definition.</param>
/// <returns>The same definition.</returns>
public delegate ITargetDefinition Target(ITargetDefinition definition);
