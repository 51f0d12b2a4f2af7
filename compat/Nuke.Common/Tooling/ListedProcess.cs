namespace Nuke.Common.Tooling;

/// <summary>A process as the system lists it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Parent">The id of its parent.</param>
/// <param name="Session">The id of its session.</param>
/// <param name="Birth">When it started, as the system tells it: together with the id it is unique.</param>
internal readonly record struct ListedProcess(int Id, int Parent, int Session, string Birth);
