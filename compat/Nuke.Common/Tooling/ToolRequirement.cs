namespace Nuke.Common.Tooling;

/// <summary>A tool that a build needs.</summary>
public class ToolRequirement;
