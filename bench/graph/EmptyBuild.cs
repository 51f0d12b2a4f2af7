using Nuke.Common;

namespace Bench.Graph;

/// <summary>What a build of nothing but an engine's own targets is made of; its properties are made at run time.</summary>
public abstract class EmptyBuild : NukeBuild;
