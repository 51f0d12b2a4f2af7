namespace Shunt.Data;

/// <summary>The data of components on their targets, seen through the versions' own programs.</summary>
public interface IDataStore
{
    /// <summary>The number of the schema that the data have now; 0 when there are none. Changes nothing.</summary>
    /// <param name="request">Whose data.</param>
    /// <param name="cancellation">Ends the look.</param>
    /// <exception cref="DataException">It cannot be told.</exception>
    Task<int> SchemaAsync(DataRequest request, CancellationToken cancellation);

    /// <summary>Saves the data as they are now, whole or not at all. What was saved in the same run at the same schema is replaced.</summary>
    /// <param name="request">Whose data.</param>
    /// <param name="run">The number of the run, by which what it saves is named.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <returns>Where they are saved, to be told and found again.</returns>
    /// <exception cref="DataException">They were not saved.</exception>
    Task<string> SaveAsync(DataRequest request, int run, CancellationToken cancellation);

    /// <summary>Brings the data to the version's schema; doing it twice is as good as once, and one that was killed is gone on with.</summary>
    /// <param name="request">Whose data, and the version whose migrations are made.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="DataException">They did not get there.</exception>
    Task MigrateAsync(DataRequest request, CancellationToken cancellation);
}
