using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.DynamoDBv2.Model;

namespace Amazon.DynamoDBv2;

/// <summary>Speaks with DynamoDB.</summary>
public interface IAmazonDynamoDB : IAmazonService, IDisposable
{
    /// <summary>Begins to make a table.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="cancellationToken">Ends the waiting; what was asked may come to pass all the same.</param>
    /// <returns>What is answered.</returns>
    Task<CreateTableResponse> CreateTableAsync(CreateTableRequest request, CancellationToken cancellationToken = default);

    /// <summary>Tells how a table is.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="cancellationToken">Ends the waiting; what was asked may come to pass all the same.</param>
    /// <returns>What is answered.</returns>
    Task<DescribeTableResponse> DescribeTableAsync(DescribeTableRequest request, CancellationToken cancellationToken = default);

    /// <summary>Does statements, all or none.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="cancellationToken">Ends the waiting; what was asked may come to pass all the same.</param>
    /// <returns>What is answered.</returns>
    Task<ExecuteTransactionResponse> ExecuteTransactionAsync(ExecuteTransactionRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads an item.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="cancellationToken">Ends the waiting; what was asked may come to pass all the same.</param>
    /// <returns>What is answered.</returns>
    Task<GetItemResponse> GetItemAsync(GetItemRequest request, CancellationToken cancellationToken = default);

    /// <summary>Writes an item.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="cancellationToken">Ends the waiting; what was asked may come to pass all the same.</param>
    /// <returns>What is answered.</returns>
    Task<PutItemResponse> PutItemAsync(PutItemRequest request, CancellationToken cancellationToken = default);

    /// <summary>Where a request would go.</summary>
    /// <param name="request">Which request.</param>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);
}
